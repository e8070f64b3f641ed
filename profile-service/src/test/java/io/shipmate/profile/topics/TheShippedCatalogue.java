package io.shipmate.profile.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.profile.topics.Catalogue.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class TheShippedCatalogue {

    private static Entry entry(String key, String parent) {
        return new Entry(key, parent, key, key, List.of());
    }

    @Test
    void is_a_tree_of_some_three_hundred_topics_with_both_labels() {
        var entries = Catalogue.shipped(new ObjectMapper()).entries();
        assertThat(entries).hasSizeGreaterThan(300).allSatisfy(entry -> {
            assertThat(entry.en()).isNotBlank();
            assertThat(entry.de()).isNotBlank();
            assertThat(entry.key()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        });
    }

    @Test
    void parents_come_before_their_children_wherever_they_stand_in_the_file() {
        assertThat(Catalogue.of(List.of(entry("b", "a"), entry("c", "b"), entry("a", null)))
                        .entries())
                .extracting(Entry::key)
                .containsExactly("a", "b", "c");
    }

    @Test
    void an_unknown_parent_a_loop_and_a_key_that_comes_twice_are_refused() {
        assertThatThrownBy(() -> Catalogue.of(List.of(entry("a", "nowhere")))).hasMessageContaining("no tree");
        assertThatThrownBy(() -> Catalogue.of(List.of(entry("a", "b"), entry("b", "a"))))
                .hasMessageContaining("no tree");
        assertThatThrownBy(() -> Catalogue.of(List.of(entry("a", null), entry("a", null))))
                .hasMessageContaining("no tree");
    }
}
