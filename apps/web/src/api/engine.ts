/** What marks and scores texts, in a chunk of its own: the page can be read while it is fetched. */
export { assess, loadMatcher } from "@readback/glossary"
