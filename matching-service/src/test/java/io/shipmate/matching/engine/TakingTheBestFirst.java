package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakingTheBestFirst {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 64, 1_000})
    void numbers_come_out_from_the_greatest_down(int size) {
        long[] numbers = new Random(size).longs(size, 0, 50).toArray();
        long[] descending = LongStream.of(numbers)
                .map(number -> -number)
                .sorted()
                .map(number -> -number)
                .toArray();
        BestFirst bestFirst = new BestFirst(numbers.clone(), size);

        for (long expected : descending) {
            assertThat(bestFirst.isEmpty()).isFalse();
            assertThat(bestFirst.next()).isEqualTo(expected);
        }
        assertThat(bestFirst.isEmpty()).isTrue();
    }
}
