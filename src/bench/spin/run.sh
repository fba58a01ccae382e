#!/bin/bash
# Walks the models with spin, with and without its reduction. Wants spin and gcc.
here=$(cd "$(dirname "$0")" && pwd)
while read -r model sizes; do
  for reduction in "" -DNOREDUCE; do
    folder=$(mktemp -d)
    (
      cd "$folder" || exit 1
      # shellcheck disable=SC2086
      spin -a $sizes "$here/$model.pml" > /dev/null
      gcc -O2 -DSAFETY $reduction -o pan pan.c
      echo "== $model $sizes $reduction"
      time ./pan -m100000 -w24 -E -c0
    )
    rm -r "$folder"
  done
done << MODELS
counters -DN=3 -DK=10
counters -DN=4 -DK=6
philosophers -DN=8
MODELS
