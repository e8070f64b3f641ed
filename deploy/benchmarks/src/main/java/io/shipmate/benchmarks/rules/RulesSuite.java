package io.shipmate.benchmarks.rules;

import io.shipmate.benchmarks.goals.Goals;
import io.shipmate.benchmarks.suggestions.Colleagues;
import io.shipmate.matching.engine.Match;
import io.shipmate.matching.engine.Suppressed;
import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.policy.Feature;
import io.shipmate.matching.engine.policy.Fusion;
import io.shipmate.matching.engine.policy.Policy;
import java.io.PrintStream;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page docs/performance-rules.md: reasons looked at here, and what a test that ran before found of the rules
 * ({@code -Drules.cases} and {@code -Drules.seconds}).
 */
public final class RulesSuite {

    private static final int PEOPLE = 400;
    private static final int HEAVIEST = 30;
    private static final long RULES_LOOKED_AT = Long.getLong("rules.cases", 0);
    private static final String RULES_SECONDS = System.getProperty("rules.seconds", "");

    private final String machine;
    private final Consumer<String> progress;

    /**
     * Measures.
     *
     * @param machine in words, where
     */
    public RulesSuite(String machine, Consumer<String> progress) {
        this.machine = machine;
        this.progress = progress;
    }

    /** Looks at so many matches at the least, under one policy after the other, and prints the page. */
    public void measure(int cases, PrintStream page) {
        long began = System.nanoTime();
        var colleagues = Colleagues.of(PEOPLE);
        var reasons = new ReasonsReadAnew(
                colleagues.candidates().stream().collect(Collectors.toMap(Candidate::id, Function.identity())));
        var pool = colleagues.pool();
        int policies = 0;
        while (reasons.matches() < cases) {
            var policy = policies == 0 ? Policy.suggestions() : policy(policies);
            progress.accept(reasons.matches() + " matches looked at");
            var under = pool.under(policy).prepared();
            for (var one : colleagues.candidates()) {
                for (Match match : under.suggestionsFor(one.id(), Integer.MAX_VALUE, Suppressed.none())) {
                    reasons.read(match);
                }
            }
            policies++;
        }
        print(page, reasons, policies, (System.nanoTime() - began) / 1e9);
    }

    private void print(PrintStream page, ReasonsReadAnew reasons, int policies, double seconds) {
        page.println("# Rules and reasons");
        page.println();
        page.println("What `./shipmate prove rules` printed, on " + machine + ".");
        page.println();
        page.printf(
                Locale.ROOT,
                "**Reasons:** %,d matches of a generated company of %,d people under %d policies, the usual one and others of random weights, in %.0f s, each read anew from the two people. Faults by kind:"
                        + "%n%n| fault | matches |%n|---|---|%n",
                reasons.matches(),
                PEOPLE,
                policies,
                seconds);
        reasons.faults().forEach((fault, times) -> page.printf(Locale.ROOT, "| %s | %,d |%n", fault, times));
        page.println();
        var goals = new Goals();
        if (RULES_LOOKED_AT > 0) {
            page.printf(
                    Locale.ROOT,
                    "**Rules:** `LawsOfTheRules` read the rules of random policies anew from the people of generated companies, for %,d matches (in %s s, with its"
                            + " other laws), and found none that breaks one; a build looks at a tenth of that.%n",
                    RULES_LOOKED_AT,
                    RULES_SECONDS);
            goals.add(
                    "no rule broken in a million generated cases",
                    String.format(Locale.ROOT, "0 of %,d", RULES_LOOKED_AT),
                    RULES_LOOKED_AT >= 1_000_000);
        }
        goals.add(
                "contributions add up to the score exactly",
                count(reasons, ReasonsReadAnew.SUM),
                reasons.none(ReasonsReadAnew.SUM));
        goals.add(
                "a reason why they are alike, and one each way why both gain",
                count(reasons, ReasonsReadAnew.KIND),
                reasons.none(ReasonsReadAnew.KIND));
        goals.add(
                "no reason from what is hidden",
                count(reasons, ReasonsReadAnew.HIDDEN),
                reasons.none(ReasonsReadAnew.HIDDEN));
        goals.print(page);
    }

    private static String count(ReasonsReadAnew reasons, String fault) {
        return String.format(
                Locale.ROOT, "%,d faults in %,d matches", reasons.faults().get(fault), reasons.matches());
    }

    private static Policy policy(int seed) {
        var random = new SplittableRandom(seed);
        var policy = Policy.suggestions().fusing(new Fusion(-1, 0.1));
        for (var feature : Feature.values()) {
            policy = policy.weighing(feature, random.nextInt(1, HEAVIEST));
        }
        return policy;
    }
}
