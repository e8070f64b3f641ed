package io.shipmate.matching.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JoiningPeople {

    @Test
    void neighbours_stand_in_ascending_order_on_both_sides() {
        Graph graph = Graph.of(4, new int[] {3, 0, 2}, new int[] {1, 3, 3}, new int[] {10, 20, 30});

        assertThat(graph.size()).isEqualTo(4);
        assertThat(graph.edges()).isEqualTo(3);
        assertThat(graph.to(3) - graph.from(3)).isEqualTo(3);
        assertThat(neighbours(graph, 3)).containsExactly(0, 1, 2);
        assertThat(neighbours(graph, 1)).containsExactly(3);
        assertThat(graph.weight(graph.from(3) + 2)).isEqualTo(30);
    }

    @Test
    void a_weight_is_found_from_either_side_and_missing_where_there_is_no_edge() {
        Graph graph = Graph.of(3, new int[] {2}, new int[] {0}, new int[] {Graph.HEAVIEST});

        assertThat(graph.weightBetween(0, 2)).isEqualTo(Graph.HEAVIEST);
        assertThat(graph.weightBetween(2, 0)).isEqualTo(Graph.HEAVIEST);
        assertThat(graph.weightBetween(0, 1)).isEqualTo(-1);
        assertThat(graph.weightBetween(1, 1)).isEqualTo(-1);
    }

    @Test
    void nobody_and_people_without_edges_are_graphs_too() {
        assertThat(Graph.of(0, new int[0], new int[0], new int[0]).size()).isZero();
        Graph lonely = Graph.of(2, new int[0], new int[0], new int[0]);
        assertThat(lonely.edges()).isZero();
        assertThat(neighbours(lonely, 1)).isEmpty();
    }

    @Test
    void loops_doubles_and_what_is_out_of_range_are_refused() {
        refused(2, new int[] {1}, new int[] {1}, new int[] {1});
        refused(2, new int[] {0, 1}, new int[] {1, 0}, new int[] {1, 1});
        refused(3, new int[] {0, 1, 0}, new int[] {1, 2, 1}, new int[] {1, 1, 2});
        refused(2, new int[] {0}, new int[] {2}, new int[] {1});
        refused(2, new int[] {-1}, new int[] {1}, new int[] {1});
        refused(2, new int[] {0}, new int[] {1}, new int[] {-1});
        refused(2, new int[] {0}, new int[] {1}, new int[] {Graph.HEAVIEST + 1});
        refused(2, new int[] {0}, new int[] {1}, new int[0]);
        refused(-1, new int[0], new int[0], new int[0]);
    }

    @Test
    void the_order_and_direction_of_the_edges_make_no_difference() {
        SplittableRandom random = new SplittableRandom(1);
        int[] one = {0, 0, 0, 1, 1, 2, 3, 4};
        int[] other = {1, 2, 5, 2, 4, 3, 5, 5};
        int[] weight = {1, 2, 3, 4, 5, 6, 7, 8};
        Graph graph = Graph.of(6, one, other, weight);
        for (int times = 0; times < 100; times++) {
            for (int place = one.length - 1; place > 0; place--) {
                swap(one, other, weight, place, random.nextInt(place + 1));
                if (random.nextBoolean()) {
                    int end = one[place];
                    one[place] = other[place];
                    other[place] = end;
                }
            }
            assertSame(Graph.of(6, one, other, weight), graph);
        }
    }

    private static void assertSame(Graph graph, Graph expected) {
        for (int person = 0; person < expected.size(); person++) {
            assertThat(neighbours(graph, person)).containsExactly(neighbours(expected, person));
            for (int position = expected.from(person); position < expected.to(person); position++) {
                assertThat(graph.weight(position)).isEqualTo(expected.weight(position));
            }
        }
    }

    private static void swap(int[] one, int[] other, int[] weight, int here, int there) {
        for (int[] array : new int[][] {one, other, weight}) {
            int value = array[here];
            array[here] = array[there];
            array[there] = value;
        }
    }

    private static int[] neighbours(Graph graph, int person) {
        int[] neighbours = new int[graph.to(person) - graph.from(person)];
        for (int place = 0; place < neighbours.length; place++) {
            neighbours[place] = graph.neighbour(graph.from(person) + place);
        }
        return neighbours;
    }

    private static void refused(int size, int[] one, int[] other, int[] weight) {
        assertThatIllegalArgumentException().isThrownBy(() -> Graph.of(size, one, other, weight));
    }
}
