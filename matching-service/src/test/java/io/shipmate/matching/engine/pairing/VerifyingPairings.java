package io.shipmate.matching.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VerifyingPairings {

    private static final int CORRUPTIONS = 1_000;

    private final SplittableRandom random = new SplittableRandom(4_711);

    @Test
    void each_of_a_thousand_corruptions_is_seen() {
        GeneratedGraphs generated = new GeneratedGraphs(99);
        Map<Corruption, Integer> planted = new EnumMap<>(Corruption.class);
        int total = 0;
        while (total < CORRUPTIONS) {
            Graph graph = random.nextInt(3) == 0 ? generated.company(30 + random.nextInt(30), 3) : generated.next(14);
            Objective objective = generated.objective();
            Groups before = generated.before(graph);
            Pairing sound = new Pairer(objective, Effort.usual(), 1, (_, _) -> true).pair(graph, before);
            PairingVerifier verifier = new PairingVerifier(graph, objective, before);
            assertThat(verifier.objections(sound)).isEmpty();
            for (Corruption corruption : Corruption.values()) {
                Pairing corrupt = new Corrupted(graph, sound, random).by(corruption);
                if (corrupt != null) {
                    planted.merge(corruption, 1, Integer::sum);
                    total++;
                    assertThat(verifier.objections(corrupt))
                            .as("%s of %s, %s", corruption, sound.groups(), sound.certificate())
                            .isNotEmpty();
                }
            }
        }
        assertThat(planted).hasSameSizeAs(Corruption.values());
        assertThat(planted.values()).allMatch(times -> times > 10);
    }

    @Test
    void a_pairing_of_another_number_of_people_is_refused() {
        Graph graph = Graph.of(2, new int[] {0}, new int[] {1}, new int[] {5});
        Graph larger = Graph.of(3, new int[] {0}, new int[] {1}, new int[] {5});
        Pairing pairing = Pairer.paired(larger, Objective.usual());

        assertThat(new PairingVerifier(graph, Objective.usual(), Groups.none(2)).objections(pairing))
                .hasSize(1);
    }

    /** What can be wrong with a pairing. */
    private enum Corruption {
        VALUE_RAISED,
        VALUE_LOWERED,
        BOUND_RAISED,
        BOUND_LOWERED,
        MORE_PEOPLE_SAID,
        MOST_PEOPLE_LOWERED,
        LOWEST_RAISED,
        LOWEST_PROVEN_FOR_NOTHING,
        STRANGERS_TOGETHER,
        PAIR_PARTED,
        PAIR_PARTED_AND_OWNED_UP,
        GROUP_OF_FOUR,
        SOMEBODY_ALONE_IN_A_GROUP,
        PRICE_TOO_LOW,
        PRICE_BELOW_NOTHING,
        SET_PRICE_BELOW_NOTHING,
        EVEN_SET,
        SET_WITH_A_STRANGER,
        BONUS_CHANGED,
        DUAL_MISSING,
        DUAL_OF_OTHERS,
        THRESHOLD_ABOVE_A_PAIR,
        ANOTHER_LEFT_OUT
    }

    /** Makes corrupt pairings out of a sound one. */
    private record Corrupted(Graph graph, Pairing sound, SplittableRandom random) {

        Pairing by(Corruption corruption) {
            int some = 1 + random.nextInt(1_000);
            return switch (corruption) {
                case VALUE_RAISED -> saying(some, 0, 0, 0, 0);
                case VALUE_LOWERED -> saying(-some, 0, 0, 0, 0);
                case BOUND_RAISED -> saying(0, some, 0, 0, 0);
                case BOUND_LOWERED -> saying(0, -some, 0, 0, 0);
                case MORE_PEOPLE_SAID -> saying(0, 0, 1, 0, 0);
                case MOST_PEOPLE_LOWERED -> saying(0, 0, 0, -1, 0);
                case LOWEST_RAISED -> saying(0, 0, 0, 0, some);
                case LOWEST_PROVEN_FOR_NOTHING -> provenForNothing();
                case ANOTHER_LEFT_OUT -> anotherLeftOut();
                case THRESHOLD_ABOVE_A_PAIR -> thresholdAboveAPair();
                case STRANGERS_TOGETHER,
                        PAIR_PARTED,
                        PAIR_PARTED_AND_OWNED_UP,
                        GROUP_OF_FOUR,
                        SOMEBODY_ALONE_IN_A_GROUP -> grouped(corruption);
                default -> priced(corruption);
            };
        }

        /** The same with so much more said. */
        private Pairing saying(int value, int bound, int people, int mostPeople, int lowest) {
            Certificate said = sound.certificate();
            return saying(new Certificate(
                    said.value() + value,
                    said.bound() + bound,
                    said.people() + people,
                    said.mostPeople() + mostPeople,
                    said.lowest() + lowest,
                    said.lowestProven()));
        }

        private Pairing thresholdAboveAPair() {
            return sound.groups().count() == 0
                    ? null
                    : proven(sound.proof().parts, sound.certificate().lowest() + 1, sound.proof().neededAbove);
        }

        private static Certificate with(Certificate said, long value, long bound, int people, int mostPeople) {
            return new Certificate(value, bound, people, mostPeople, said.lowest(), said.lowestProven());
        }

        private Pairing saying(Certificate certificate) {
            return new Pairing(sound.groups(), certificate, sound.proof(), sound.witness());
        }

        private Pairing proven(List<Dual> parts, int threshold, int[] neededAbove) {
            Proof proof = sound.proof();
            return new Pairing(
                    sound.groups(),
                    sound.certificate(),
                    new Proof(parts, proof.trios, proof.needed, threshold, neededAbove),
                    sound.witness());
        }

        /** Whoever wants a proof of the best lowest score cannot show that nobody fits above if all still do. */
        private Pairing provenForNothing() {
            Certificate said = sound.certificate();
            if (said.lowestProven()) {
                return null;
            }
            Pairing claimed = proven(sound.proof().parts, sound.proof().threshold, null);
            return new Pairing(
                    claimed.groups(),
                    new Certificate(said.value(), said.bound(), said.people(), said.mostPeople(), said.lowest(), true),
                    claimed.proof(),
                    claimed.witness());
        }

        private Pairing anotherLeftOut() {
            Witness witness = sound.witness();
            int[] others = Arrays.copyOf(witness.leftOut(), witness.leftOut().length + 1);
            return new Pairing(
                    sound.groups(),
                    sound.certificate(),
                    sound.proof(),
                    new Witness(others, witness.couldBeLeftOut(), witness.dependedOn()));
        }

        private Pairing grouped(Corruption corruption) {
            List<int[]> groups = new ArrayList<>();
            for (int group = 0; group < sound.groups().count(); group++) {
                groups.add(sound.groups().members(group));
            }
            if (groups.size() < 2) {
                return null;
            }
            int[] one = groups.removeFirst();
            if (!regrouped(corruption, one, groups)) {
                return null;
            }
            Groups changed = Groups.of(graph.size(), groups);
            Witness witness = new Witness(
                    changed.leftOut(),
                    sound.witness().couldBeLeftOut(),
                    sound.witness().dependedOn());
            return new Pairing(changed, said(corruption, one), sound.proof(), witness);
        }

        private boolean regrouped(Corruption corruption, int[] one, List<int[]> groups) {
            switch (corruption) {
                case STRANGERS_TOGETHER -> {
                    int[] other = groups.removeFirst();
                    groups.add(new int[] {one[0], other[0]});
                    groups.add(new int[] {one[1], other[1]});
                    return graph.weightBetween(one[0], other[0]) < 0;
                }
                case GROUP_OF_FOUR -> {
                    int[] other = groups.removeFirst();
                    groups.add(new int[] {one[0], one[1], other[0], other[1]});
                }
                case SOMEBODY_ALONE_IN_A_GROUP -> groups.add(new int[] {one[0]});
                default -> {}
            }
            return true;
        }

        /** Somebody parts a pair and says so, but still says that no pairing of so many is worth more than that. */
        private Certificate said(Corruption corruption, int[] parted) {
            Certificate said = sound.certificate();
            if (corruption != Corruption.PAIR_PARTED_AND_OWNED_UP || parted.length != 2) {
                return said;
            }
            long value = said.value() - graph.weightBetween(parted[0], parted[1]);
            return with(said, value, value, said.people() - 2, said.people() - 2);
        }

        private Pairing priced(Corruption corruption) {
            List<Dual> parts = new ArrayList<>(sound.proof().parts);
            int number = largest(parts);
            if (number < 0) {
                return null;
            }
            Dual dual = parts.get(number);
            long[] prices = dual.prices.clone();
            int place = random.nextInt(prices.length);
            int[][] sets = Arrays.copyOf(dual.sets, dual.sets.length + 1);
            long[] setPrices = Arrays.copyOf(dual.setPrices, sets.length);
            int last = sets.length - 1;
            sets[last] = Arrays.copyOf(dual.people, 3);
            switch (corruption) {
                case PRICE_TOO_LOW -> prices[place] = Math.max(0, prices[place] - 1_000_000);
                case PRICE_BELOW_NOTHING -> prices[place] = -1;
                case SET_PRICE_BELOW_NOTHING -> setPrices[last] = -2;
                case EVEN_SET -> sets[last] = Arrays.copyOf(dual.people, 2);
                case SET_WITH_A_STRANGER -> sets[last][0] = graph.size();
                case BONUS_CHANGED -> setPrices = Arrays.copyOf(dual.setPrices, last);
                case DUAL_MISSING -> parts.remove(number);
                case DUAL_OF_OTHERS -> last = 0;
                default -> throw new IllegalStateException(corruption.name());
            }
            return changed(corruption, parts, number, new Dual(dual.people, dual.bonus, prices, sets, setPrices));
        }

        private Pairing changed(Corruption corruption, List<Dual> parts, int number, Dual changed) {
            Dual dual = sound.proof().parts.get(number);
            Dual planted = switch (corruption) {
                case BONUS_CHANGED -> new Dual(dual.people, dual.bonus + 1, dual.prices, dual.sets, dual.setPrices);
                case DUAL_OF_OTHERS ->
                    new Dual(
                            Arrays.stream(dual.people).map(person -> person + 1).toArray(),
                            dual.bonus,
                            dual.prices,
                            dual.sets,
                            dual.setPrices);
                default -> changed;
            };
            if (corruption != Corruption.DUAL_MISSING) {
                parts.set(number, planted);
            }
            if (corruption == Corruption.PRICE_TOO_LOW && Arrays.equals(dual.prices, changed.prices)) {
                return null;
            }
            return proven(parts, sound.proof().threshold, sound.proof().neededAbove);
        }

        private static int largest(List<Dual> parts) {
            int largest = -1;
            for (int number = 0; number < parts.size(); number++) {
                boolean more = largest < 0 || parts.get(number).people.length > parts.get(largest).people.length;
                largest = more && parts.get(number).people.length >= 3 ? number : largest;
            }
            return largest;
        }
    }
}
