package io.shipmate.matching.policies;

/** Examples for the contract. */
final class Examples {

    static final String DESCRIPTION = """
            {"task":"SUGGEST",
             "weights":{"LEVEL":3,"ROLE":2,"CHALLENGES":4,"STAGE":1,"GAIN":5,"NOVELTY":3,"NETWORK":1,"OVERLAP_HOURS":1},
             "fusion":{"powerMean":-1,"floor":0.25},
             "rules":[{"rule":"TAKING_PART"},{"rule":"CAPACITY"},{"rule":"NOT_AVOIDED"},{"rule":"NOT_ALREADY"},
              {"rule":"NOT_REPORTING_LINE"},{"rule":"LEVEL_GAP","value":0},{"rule":"COMMON_LANGUAGE"},
              {"rule":"OVERLAP_HOURS","value":2}],
             "objective":{"mode":"EVERYONE_THEN_SCORE","lowest":"RAISE_FIRST","odd":"TRIO","switchCost":0.05}}""";

    static final String POLICY = """
            {"key":"default","version":3,"since":"2026-03-02T08:00:00Z","by":"0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b","policy":""" + DESCRIPTION + "}";

    static final String WHAT_IF = """
            {"people":1200,"sampled":false,
             "present":{"looked":1200,"served":1190,"best":{"STRONG":420,"GOOD":610,"SOME":160},
              "scores":{"lowestTenth":0.38,"median":0.49,"highestTenth":0.61},"exposure":{"gini":0.41,"neverShown":15},
              "diversity":{"otherUnit":0.93,"otherFamily":0.31}},
             "proposed":{"looked":1200,"served":1140,"best":{"STRONG":380,"GOOD":570,"SOME":190},
              "scores":{"lowestTenth":0.35,"median":0.47,"highestTenth":0.6},"exposure":{"gini":0.44,"neverShown":35},
              "diversity":{"otherUnit":0.92,"otherFamily":0.33}}}""";

    private Examples() {}
}
