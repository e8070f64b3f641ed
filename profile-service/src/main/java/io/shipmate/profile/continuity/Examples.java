package io.shipmate.profile.continuity;

/** Examples for the contract. */
final class Examples {

    static final String GIVEN = "{\"address\":\"anna@home.example\"}";

    static final String CODE = "{\"code\":\"40351927\"}";

    static final String CHOICE = "{\"keepPartnerships\":true}";

    static final String ASKED = "{\"request\":\"0199c3a0-5f00-7000-8000-0000000000aa\"}";

    static final String MADE = "{\"email\":\"anna@home.example\",\"language\":\"de\",\"code\":\"40351927\"}";

    static final String UNPROVED = """
            {"keepPartnerships":true,"personalContact":{"address":"anna@home.example"}}""";

    static final String PROVED = """
            {"keepPartnerships":true,"personalContact":{"address":"anna@home.example",
             "verifiedAt":"2026-03-02T08:10:00Z"}}""";

    private Examples() {}
}
