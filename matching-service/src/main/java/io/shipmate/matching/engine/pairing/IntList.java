package io.shipmate.matching.engine.pairing;

import java.util.Arrays;

/** Numbers in a row that grows. */
final class IntList {

    private int[] numbers;
    private int size;

    IntList(int capacity) {
        this.numbers = new int[Math.max(4, capacity)];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int get(int place) {
        return numbers[place];
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int removeLast() {
        size--;
        return numbers[size];
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
