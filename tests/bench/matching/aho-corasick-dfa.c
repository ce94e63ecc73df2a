/* A deterministic Aho-Corasick automaton with one table entry per state and letter: what plain C does without thinking of
   words. Usage: dfa TERMS TEXT ROUNDS. Prints the best time in nanoseconds, then the spans (leftmost, longest, whole words). */
#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LETTERS = 28 };
static uint8_t class_of[256];
static int32_t *next_state, *link_of, *length_at, *longer_output;
static int32_t states = 1, room = 1 << 16;

static char *read_all(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*size + 1);
  if (fread(bytes, 1, *size, file) != *size) exit(2);
  bytes[*size] = 0;
  fclose(file);
  return bytes;
}

static int32_t new_state(void) {
  if (states == room) {
    room *= 2;
    next_state = realloc(next_state, sizeof(int32_t) * LETTERS * (size_t)room);
    link_of = realloc(link_of, sizeof(int32_t) * (size_t)room);
    length_at = realloc(length_at, sizeof(int32_t) * (size_t)room);
    longer_output = realloc(longer_output, sizeof(int32_t) * (size_t)room);
  }
  memset(next_state + (size_t)states * LETTERS, 0, sizeof(int32_t) * LETTERS);
  link_of[states] = length_at[states] = longer_output[states] = 0;
  return states++;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  size_t terms_size, size;
  char *terms = read_all(argv[1], &terms_size), *text = read_all(argv[2], &size);
  int rounds = atoi(argv[3]);
  for (int c = 0; c < 256; c++) class_of[c] = isalpha(c) ? 2 + (tolower(c) - 'a') : c == ' ' ? 1 : 0;
  next_state = calloc((size_t)room * LETTERS, sizeof(int32_t));
  link_of = calloc(room, sizeof(int32_t));
  length_at = calloc(room, sizeof(int32_t));
  longer_output = calloc(room, sizeof(int32_t));
  for (char *line = strtok(terms, "\n"); line; line = strtok(NULL, "\n")) {
    int32_t state = 0;
    for (char *c = line; *c; c++) {
      int k = class_of[(uint8_t)*c];
      if (!next_state[(size_t)state * LETTERS + k]) {
        int32_t made = new_state();
        next_state[(size_t)state * LETTERS + k] = made;
      }
      state = next_state[(size_t)state * LETTERS + k];
    }
    length_at[state] = (int32_t)strlen(line);
  }
  int32_t *queue = malloc(sizeof(int32_t) * (size_t)states);
  int32_t head = 0, tail = 0;
  for (int k = 0; k < LETTERS; k++) if (next_state[k]) queue[tail++] = next_state[k];
  while (head < tail) {
    int32_t state = queue[head++], link = link_of[state];
    longer_output[state] = length_at[link] ? link : longer_output[link];
    for (int k = 0; k < LETTERS; k++) {
      int32_t *to = &next_state[(size_t)state * LETTERS + k], other = next_state[(size_t)link * LETTERS + k];
      if (*to) { link_of[*to] = other; queue[tail++] = *to; } else *to = other;
    }
  }
  int32_t *longest = malloc(sizeof(int32_t) * (size + 1)), *starts = malloc(sizeof(int32_t) * (size + 1));
  double best = 1e18;
  int32_t found = 0;
  for (int round = 0; round < rounds; round++) {
    double begin = now();
    memset(longest, 0, sizeof(int32_t) * (size + 1));
    found = 0;
    int32_t state = 0;
    for (size_t i = 0; i < size; i++) {
      state = next_state[(size_t)state * LETTERS + class_of[(uint8_t)text[i]]];
      for (int32_t at = length_at[state] ? state : longer_output[state]; at; at = longer_output[at]) {
        size_t start = i + 1 - (size_t)length_at[at];
        if ((start > 0 && class_of[(uint8_t)text[start - 1]] > 1) || class_of[(uint8_t)text[i + 1]] > 1) continue;
        if (!longest[start]) starts[found++] = (int32_t)start;
        if (longest[start] < (int32_t)i + 1) longest[start] = (int32_t)i + 1;
      }
    }
    double spent = now() - begin;
    if (spent < best) best = spent;
  }
  printf("%.0f\n", best);
  int32_t free_from = 0;
  for (size_t start = 0; start < size; start++)
    if (longest[start] && (int32_t)start >= free_from) {
      printf("%zu\n%d\n", start, longest[start]);
      free_from = longest[start];
    }
  return 0;
}
