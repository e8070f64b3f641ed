package io.shipmate.matching.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shipmate.matching.engine.people.JobArchitecture.Relation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescribingACompany {

    @Test
    void kinship_is_the_same_in_either_order_and_none_where_nothing_is_said() {
        JobArchitecture architecture = new JobArchitecture(6, List.of(new Relation("sales", "success", Kinship.CLOSE)));

        assertThat(architecture.kinship("sales", "success")).isEqualTo(Kinship.CLOSE);
        assertThat(architecture.kinship("success", "sales")).isEqualTo(Kinship.CLOSE);
        assertThat(architecture.kinship("sales", "legal")).isEqualTo(Kinship.NONE);
        assertThat(architecture.kinship("legal", "legal")).isEqualTo(Kinship.SAME);
    }

    @Test
    void a_pair_of_families_named_twice_is_refused_in_either_order() {
        List<Relation> twice = List.of(
                new Relation("sales", "success", Kinship.CLOSE), new Relation("success", "sales", Kinship.DISTANT));

        assertThatThrownBy(() -> new JobArchitecture(6, twice)).hasMessageContaining("named twice");
        assertThatThrownBy(() -> new Relation("sales", "sales", Kinship.CLOSE)).hasMessageContaining("itself");
        assertThatThrownBy(() -> new JobArchitecture(0, List.of())).hasMessageContaining("levels");
    }

    @Test
    void ancestors_come_from_the_parent_upwards() {
        TopicTree tree = new TopicTree(Map.of("kafka", "messaging", "messaging", "technology"));

        assertThat(tree.ancestorsOf("kafka")).containsExactly("messaging", "technology");
        assertThat(tree.ancestorsOf("technology")).isEmpty();
    }

    @Test
    void a_loop_among_topics_ends_the_walk() {
        TopicTree loop = new TopicTree(Map.of("a", "b", "b", "c", "c", "b", "self", "self"));

        assertThat(loop.ancestorsOf("a")).containsExactly("b", "c");
        assertThat(loop.ancestorsOf("b")).containsExactly("c");
        assertThat(loop.ancestorsOf("self")).isEmpty();
    }

    @Test
    void a_level_or_need_outside_nought_to_one_is_refused() {
        assertThatThrownBy(() -> new Story.Offer("kafka", 1.1, ShownTo.MEMBERS)).hasMessageContaining("level");
        assertThatThrownBy(() -> new Story.Seek("kafka", -0.1, ShownTo.MEMBERS)).hasMessageContaining("need");
        assertThatThrownBy(() -> new Story.Seek("kafka", Double.NaN, ShownTo.MEMBERS))
                .hasMessageContaining("need");
        assertThatThrownBy(() -> new Candidate.Job("sales", -1, null)).hasMessageContaining("level");
    }
}
