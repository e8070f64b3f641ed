package io.shipmate.profile.jobs;

/** Examples for the contract. */
final class Examples {

    private static final String PUBLIC = """
            "families":[{"key":"engineering","labels":{"de":"Technik","en":"Engineering"}},
             {"key":"data","labels":{"de":"Daten","en":"Data"}}],
             "kinships":[{"one":"data","other":"engineering","closeness":"CLOSE"}],
             "levels":[{"names":["IC1"]},{"names":["IC2"]},{"names":["IC3","M1"]}]""";

    private static final String PATTERNS = """
            "patterns":[{"all":["software engineer*"],"none":["data"],"family":"engineering"},
             {"all":["data"],"family":"data"},{"all":["senior"],"level":"IC3"}]""";

    static final String ARCHITECTURE = "{" + PUBLIC + ",\n " + PATTERNS + "}";

    static final String TRIED = """
            {"people":1200,"moved":214,"otherFamily":200,"otherLevel":14,"otherRank":14,
             "without":{"family":40,"level":12},"withoutToday":{"family":240,"level":26},
             "moves":[{"title":"Senior Software Engineer","people":120,"from":{"level":"IC3","rank":3},
             "to":{"family":"engineering","level":"IC3","rank":3}}]}""";

    static final String UNMAPPED = """
            {"items":[{"kind":"TITLE_WITHOUT_FAMILY","said":"Chief Happiness Officer","people":3}]}""";

    static final String PROGRESS = "{\"people\":1200,\"waiting\":0}";

    private Examples() {}
}
