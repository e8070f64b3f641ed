package io.shipmate.benchmarks.goals;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The last section of a page: what was meant to be reached, what was measured, and whether that is it. */
public final class Goals {

    static final String TITLE = "## Goals";
    static final String HEAD = "| goal | measured | |";
    static final String RULE = "|---|---|---|";
    private static final String MET = "met";
    private static final String MISSED = "**missed**";

    private final List<String> lines = new ArrayList<>();

    /** Adds one that is met or missed. */
    public void add(String goal, String measured, boolean met) {
        add(goal, measured, met ? MET : MISSED);
    }

    /** Adds one with a verdict in words. */
    public void add(String goal, String measured, String verdict) {
        lines.add("| " + goal + " | " + measured + " | " + verdict + " |");
    }

    /** Prints the section. */
    public void print(PrintStream page) {
        page.println();
        page.println(TITLE);
        page.println(HEAD);
        page.println(RULE);
        lines.forEach(page::println);
    }
}
