package io.shipmate.local.demo;

/** The parts of the story, in their order. */
public enum Chapter {
    THE_COMPANY_COMES_IN("The company comes in: HR sends its roster"),
    PEOPLE_TAKE_PART("People choose to take part and tell what they offer and seek"),
    TWO_ARE_SUGGESTED("Two of them are suggested to each other"),
    BOTH_SAY_YES("One invites, the other says yes"),
    THE_CIRCLE_OPENS("Their circle opens, and both sign its agreement"),
    THEY_MEET("They agree on a time, and they talk"),
    WHAT_IS_SAID_STAYS("What is said stays between the two"),
    THEY_ARE_TOLD("They are told that it happens, never what is said");

    private final String title;

    Chapter(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
