package io.shipmate.matching.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SummingAMonth {

    private static final Group A = new Group(Cut.UNIT, "A");
    private static final Group B = new Group(Cut.UNIT, "B");

    private static Map<Group, Figures> told(People people) {
        return told(people, Map.of());
    }

    private static Map<Group, Figures> told(People people, Map<Group, Figures> before) {
        return Summing.of(people.all(), Cut.UNIT, List.of(), before);
    }

    @Test
    void coverage_is_told_of_the_company_and_its_groups() {
        var figures = told(new People().group("A", 23, 11).group("B", 24, 13));
        assertThat(figures.get(Group.EVERYBODY).people()).isEqualTo(45);
        assertThat(figures.get(Group.EVERYBODY).withPartner()).isEqualTo(25);
        assertThat(figures.get(A).people()).isEqualTo(25);
        assertThat(figures.get(A).withPartner()).isEqualTo(10);
        assertThat(figures.get(B).people()).isEqualTo(25);
        assertThat(figures.get(B).withPartner()).isEqualTo(15);
    }

    @Test
    void waiting_is_told_in_steps_of_those_who_found_somebody() {
        var figures = told(new People().found("A", 5, 7).found("A", 4, 300).group("A", 20, 0));
        assertThat(figures.get(Group.EVERYBODY).foundPartner()).isEqualTo(10);
        assertThat(figures.get(Group.EVERYBODY).waited()).isEqualTo(Waiting.UP_TO_ONE_WEEK);
        var half = told(new People()
                .found("A", 3, 2)
                .found("A", 1, 14)
                .found("A", 4, 57)
                .group("A", 20, 0));
        assertThat(half.get(Group.EVERYBODY).foundPartner()).isEqualTo(10);
        assertThat(half.get(Group.EVERYBODY).waited()).isEqualTo(Waiting.UP_TO_TWO_WEEKS);
    }

    @Test
    void who_found_somebody_is_told_of_the_company_only() {
        var figures = told(new People()
                .found("A", 10, 3)
                .group("A", 20, 0)
                .found("B", 12, 3)
                .group("B", 20, 0));
        assertThat(figures.get(Group.EVERYBODY).foundPartner()).isEqualTo(20);
        assertThat(figures.get(A).withPartner()).isEqualTo(10);
        assertThat(figures.get(A).foundPartner()).isNull();
        assertThat(figures.get(A).waited()).isNull();
    }

    @Test
    void exposure_and_reciprocity_are_told_in_steps_of_many() {
        var figures = told(new People().listed("A", 30, 30).listed("B", 40, 9));
        assertThat(figures.get(A).neverShown()).isEqualTo(30);
        assertThat(figures.get(A).exposure()).as("half have everything").isEqualTo(50);
        assertThat(figures.get(A).reciprocity()).isEqualTo(50);
        assertThat(figures.get(B).neverShown()).isEqualTo(10);
        assertThat(figures.get(B).exposure()).as("49 are not many").isNull();
        assertThat(figures.get(B).reciprocity()).isNull();
        assertThat(figures.get(Group.EVERYBODY).neverShown()).isEqualTo(40);
        assertThat(figures.get(Group.EVERYBODY).exposure())
                .as("39 of 109 have nothing: 0.358")
                .isEqualTo(35);
    }

    @Test
    void of_fewer_than_five_nothing_is_told() {
        assertThat(told(new People().group("A", 4, 2))).isEmpty();
        assertThat(told(new People().group("A", 5, 2))).containsOnlyKeys(Group.EVERYBODY);
    }

    @Test
    void a_group_is_told_of_if_it_and_all_others_are_five() {
        assertThat(told(new People().group("A", 5, 0).group("B", 5, 0))).containsOnlyKeys(Group.EVERYBODY, A, B);
        assertThat(told(new People().group("A", 5, 0).group("B", 4, 0))).containsOnlyKeys(Group.EVERYBODY);
        assertThat(told(new People().group("A", 9, 0))).containsOnlyKeys(Group.EVERYBODY);
    }

    @Test
    void where_the_others_would_be_fewer_than_five_the_smallest_group_is_withheld_too() {
        assertThat(told(new People().group("A", 8, 0).group("B", 9, 0).group("C", 4, 0)))
                .containsOnlyKeys(Group.EVERYBODY, B);
        assertThat(told(new People().group("A", 8, 0).group("B", 9, 0).group(null, 4, 0)))
                .containsOnlyKeys(Group.EVERYBODY, B);
        assertThat(told(new People()
                        .group("A", 8, 0)
                        .group("B", 9, 0)
                        .group("C", 4, 0)
                        .group("D", 1, 0)))
                .containsOnlyKeys(Group.EVERYBODY, A, B);
    }

    @Test
    void where_a_count_would_be_given_away_by_the_others_the_smallest_groups_is_withheld_too() {
        var figures = told(new People().group("A", 20, 10).group("B", 30, 10).group("C", 6, 3));
        assertThat(figures.get(Group.EVERYBODY).withPartner()).isEqualTo(25);
        assertThat(figures.get(B).withPartner()).isEqualTo(10);
        assertThat(figures.get(A)).isEqualTo(new Figures(20, null, null, null, null, null, null, null));
        assertThat(figures.get(new Group(Cut.UNIT, "C")).withPartner()).isNull();
    }

    @Test
    void what_is_true_of_fewer_than_eight_or_of_all_but_fewer_than_eight_is_not_told() {
        assertThat(told(new People().group("A", 30, 7)).get(Group.EVERYBODY).withPartner())
                .isNull();
        assertThat(told(new People().group("A", 30, 8)).get(Group.EVERYBODY).withPartner())
                .isEqualTo(10);
        assertThat(told(new People().group("A", 30, 22)).get(Group.EVERYBODY).withPartner())
                .isEqualTo(20);
        assertThat(told(new People().group("A", 30, 23)).get(Group.EVERYBODY).withPartner())
                .isNull();
    }

    @Test
    void a_figure_stays_until_it_would_be_wrong_by_five() {
        var first = told(new People().group("A", 40, 12));
        assertThat(first.get(Group.EVERYBODY).withPartner()).isEqualTo(10);
        var second = told(new People().group("A", 42, 14), first);
        assertThat(second).isEqualTo(first);
        assertThat(told(new People().group("A", 42, 15), second)
                        .get(Group.EVERYBODY)
                        .withPartner())
                .isEqualTo(15);
        assertThat(told(new People().group("A", 40, 6), second)
                        .get(Group.EVERYBODY)
                        .withPartner())
                .isEqualTo(10);
        assertThat(told(new People().group("A", 40, 5), second)
                        .get(Group.EVERYBODY)
                        .withPartner())
                .isNull();
    }

    @Test
    void those_who_find_somebody_are_others_each_month() {
        var first = told(new People().found("A", 12, 1).group("A", 40, 0));
        assertThat(told(new People().found("A", 14, 1).group("A", 40, 0), first)
                        .get(Group.EVERYBODY)
                        .foundPartner())
                .isEqualTo(15);
    }

    @Test
    void a_programme_tells_who_has_a_buddy_in_it_and_nothing_else() {
        var programme = new Programme(UUID.randomUUID(), 33, 21);
        var group = new Group(Cut.PROGRAMME, programme.id().toString());
        var everybody = new People().group("A", 60, 20).all();
        assertThat(Summing.of(everybody, Cut.UNIT, List.of(programme), Map.of()).get(group))
                .isEqualTo(new Figures(35, null, null, null, 20, null, null, null));
        assertThat(Summing.of(everybody, Cut.UNIT, List.of(new Programme(programme.id(), 56, 20)), Map.of()))
                .as("four have not joined")
                .doesNotContainKey(group);
        assertThat(Summing.of(everybody, Cut.UNIT, List.of(new Programme(programme.id(), 33, 26)), Map.of())
                        .get(group)
                        .withBuddy())
                .as("seven have nobody")
                .isNull();
    }
}
