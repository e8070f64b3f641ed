package io.shipmate.matching.engine;

/** Numbers given out from the greatest down: a heap in place, because only the first few of many are wanted. */
final class BestFirst {

    private final long[] heap;
    private int size;

    /** Takes over the first {@code size} numbers of an array. */
    BestFirst(long[] numbers, int size) {
        this.heap = numbers;
        this.size = size;
        for (int position = size / 2 - 1; position >= 0; position--) {
            sink(position);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Removes the greatest. */
    long next() {
        long greatest = heap[0];
        size--;
        heap[0] = heap[size];
        sink(0);
        return greatest;
    }

    private void sink(int from) {
        int position = from;
        long sinking = heap[position];
        while (2 * position + 1 < size) {
            int child = 2 * position + 1;
            if (child + 1 < size && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= sinking) {
                break;
            }
            heap[position] = heap[child];
            position = child;
        }
        heap[position] = sinking;
    }
}
