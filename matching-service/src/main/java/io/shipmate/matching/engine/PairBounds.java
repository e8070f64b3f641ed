package io.shipmate.matching.engine;

import io.shipmate.matching.engine.policy.Feature;

/**
 * How good a match of one person can be at the best, told of each other person in a few steps: never less than it is.
 *
 * <p>A sum of what both gain, in micro-points. Level and family are exact; lists whose signatures share no bit share no
 * subject, so their feature is what it is between strangers; of those that may share something, and of unit and hours, the
 * best is taken. The mutual score is a power mean with an exponent of 1 at the most, so twice the score is at most this sum
 * (the inequality of the power means). Small errors of rounding are on the safe side.
 */
final class PairBounds {

    /** More than all the roundings of one sum. */
    static final int SLACK = 32;

    private static final int STAGE_STEPS = 16;
    private static final int STAGE_STEP = Math.ceilDiv(StageAlike.FOUR_TIMES, STAGE_STEPS);

    private static final StageAlike STAGE = new StageAlike();
    private static final SharedChallenges CHALLENGES = new SharedChallenges();
    private static final Novelty NOVELTY = new Novelty();
    private static final TopicGain GAIN = new TopicGain();

    private final Scoring scoring;
    private final PoolIndex index;
    private final Part levels;
    private final Part roles;
    private final Part challenges;
    private final Part stages;
    private final Part gains;
    private final Part novelty;
    private final Part network;
    private final Part hours;
    private final int ofStrangers;
    private final int moreThanStrangers;
    private final int twiceStage;
    private final int[] byKnown = new int[Crowd.KNOWN];
    private final int[] byFamily;
    private int one;
    private int known;
    private int stage;
    private int level;
    private long seeks;
    private long offers;
    private long experiences;
    private int gainOfOne;

    PairBounds(Scoring scoring) {
        this.scoring = scoring;
        this.index = scoring.index();
        this.byFamily = new int[index.families() + 1];
        levels = Part.of(scoring, Feature.LEVEL);
        roles = Part.of(scoring, Feature.ROLE);
        challenges = Part.of(scoring, Feature.CHALLENGES);
        stages = Part.of(scoring, Feature.STAGE);
        gains = Part.of(scoring, Feature.GAIN);
        novelty = Part.of(scoring, Feature.NOVELTY);
        network = Part.of(scoring, Feature.NETWORK);
        hours = Part.of(scoring, Feature.OVERLAP_HOURS);
        ofStrangers = 2 * novelty.exactly(Novelty.ofStrangers());
        moreThanStrangers = 2 * novelty.most - ofStrangers;
        twiceStage = 2 * stages.most;
    }

    /** What a feature adds to what one gains: at the most, and where it is missing; both rounded up. */
    private record Part(int most, int missing) {

        static Part of(Scoring scoring, Feature feature) {
            for (Scoring.Weighed weighed : scoring.features()) {
                if (weighed.feature() == feature) {
                    int most = Math.ceilDiv(weighed.weight() * Micro.ONE, (int) scoring.totalWeight());
                    return new Part(most, new Part(most, 0).exactly(weighed.average()));
                }
            }
            return new Part(0, 0);
        }

        int exactly(int value) {
            return value == Measure.MISSING ? missing : (int) Math.ceilDiv((long) most * value, Micro.ONE);
        }

        int atBest(boolean known) {
            return known ? most : missing;
        }
    }

    /** Looks from where one person stands. */
    void lookFrom(int number) {
        Person person = index.person(number);
        one = number;
        known = Crowd.known(index, number);
        stage = index.stage(number);
        level = person.level;
        seeks = person.seeks.signature();
        offers = person.offers.signature();
        experiences = person.experiences.signature();
        gainOfOne = gains.exactly(TopicGain.atMost(person.seeks));
        for (int other = 0; other < Crowd.KNOWN; other++) {
            byKnown[other] = ofKnown(other);
        }
        for (int family = -1; family < index.families(); family++) {
            byFamily[family + 1] = 2 * roles.exactly(index.closeness(person.family, family));
        }
    }

    /** What everybody at this level adds. */
    int ofLevel(int other) {
        boolean told = level >= 0 && other >= 0;
        return 2 * levels.exactly(told ? LevelAlike.of(level - other, index.levelSpan()) : Measure.MISSING);
    }

    /** What everybody can add at the most, whoever it is, the level apart. */
    int ofAnybody() {
        return 2
                * (greater(roles)
                        + greater(challenges)
                        + greater(stages)
                        + greater(gains)
                        + greater(novelty)
                        + greater(network)
                        + greater(hours));
    }

    private static int greater(Part part) {
        return Math.max(part.most, part.missing);
    }

    /** What the one at this place of a crowd adds to that. */
    int of(Crowd crowd, int place) {
        int sum = byKnown[crowd.known[place]] + byFamily[crowd.families[place]];
        if ((seeks & crowd.seeks[place]) != 0) {
            sum += 2 * challenges.most;
        }
        if ((experiences & crowd.experiences[place]) != 0) {
            sum += moreThanStrangers;
        }
        if ((seeks & crowd.offers[place]) != 0) {
            sum += gainOfOne;
        }
        if ((offers & crowd.seeks[place]) != 0) {
            sum += gains.most;
        }
        int other = crowd.stages[place];
        if (stage >= 0 && other >= 0) {
            sum -= stageLost(Math.abs(stage - other));
        }
        return sum;
    }

    /**
     * How good the match with the one at this place can be at the best, from what the two seek, offer and have lived through:
     * only of the hours in common and of the unit the best is taken.
     *
     * @param ofLevel what the level adds, of {@link #ofLevel}
     */
    int closer(Crowd crowd, int place, int ofLevel) {
        int other = crowd.numbers[place];
        int both = known & crowd.known[place];
        int shared = (ofLevel + byFamily[crowd.families[place]]) / 2
                + network.atBest((both & Crowd.UNIT) != 0)
                + hours.atBest((both & Crowd.HOURS) != 0)
                + stages.exactly(STAGE.between(index, one, other))
                + challenges.exactly(CHALLENGES.between(index, one, other))
                + novelty.exactly(NOVELTY.between(index, one, other));
        int ours = shared + gains.exactly(GAIN.between(index, one, other)) + SLACK;
        int theirs = shared + gains.exactly(GAIN.between(index, other, one)) + SLACK;
        return scoring.fused(ours, theirs);
    }

    /** What different times in the role take away from the best, rounded down: sixteenths of the way are near enough. */
    private int stageLost(int gap) {
        return twiceStage * Math.min(gap / STAGE_STEP, STAGE_STEPS) / STAGE_STEPS;
    }

    private int ofKnown(int other) {
        int both = known & other;
        int sum = 2 * (stages.atBest((both & Crowd.STAGE) != 0) + network.atBest((both & Crowd.UNIT) != 0));
        sum += 2 * hours.atBest((both & Crowd.HOURS) != 0);
        sum += (both & Crowd.SEEKS) != 0 ? 0 : 2 * challenges.missing;
        sum += (both & Crowd.EXPERIENCES) != 0 ? ofStrangers : 2 * novelty.missing;
        sum += (known & Crowd.SEEKS) != 0 && (other & Crowd.OFFERS) != 0 ? 0 : gains.missing;
        sum += (known & Crowd.OFFERS) != 0 && (other & Crowd.SEEKS) != 0 ? 0 : gains.missing;
        return sum;
    }
}
