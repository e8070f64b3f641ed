package io.shipmate.matching.engine;

import java.util.Arrays;

/** The greatest few of many numbers, which come in any order. */
final class TopFew {

    private final long[] heap;
    private int size;

    TopFew(int few) {
        this.heap = new long[few];
    }

    boolean isFull() {
        return size == heap.length;
    }

    /** The least of those kept. */
    long least() {
        return heap[0];
    }

    /** Whether the number would be kept. */
    boolean wants(long number) {
        return size < heap.length || (heap.length > 0 && number > heap[0]);
    }

    /** Keeps the number, if it is among the greatest so far. */
    void offer(long number) {
        if (size < heap.length) {
            rise(size++, number);
        } else if (heap.length > 0 && number > heap[0]) {
            sink(number);
        }
    }

    /** Those kept, the greatest first. */
    long[] descending() {
        long[] kept = Arrays.copyOf(heap, size);
        Arrays.sort(kept);
        for (int low = 0, high = size - 1; low < high; low++, high--) {
            long swapped = kept[low];
            kept[low] = kept[high];
            kept[high] = swapped;
        }
        return kept;
    }

    private void rise(int from, long number) {
        int position = from;
        while (position > 0 && heap[(position - 1) / 2] > number) {
            heap[position] = heap[(position - 1) / 2];
            position = (position - 1) / 2;
        }
        heap[position] = number;
    }

    private void sink(long number) {
        int position = 0;
        while (2 * position + 1 < size) {
            int child = 2 * position + 1;
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= number) {
                break;
            }
            heap[position] = heap[child];
            position = child;
        }
        heap[position] = number;
    }
}
