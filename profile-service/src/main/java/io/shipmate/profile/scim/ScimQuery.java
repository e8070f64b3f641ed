package io.shipmate.profile.scim;

/**
 * Which part of a list is wanted (RFC 7644, 3.4.2). Pages are by number, as the protocol has them, in the order in which
 * resources were made, so that a page does not move when something changes.
 *
 * @param startIndex of the first wanted, from 1
 * @param count how many at the most
 */
record ScimQuery(String filter, int startIndex, int count, Selection selection) {

    /** The most that one page has; said in the service provider's configuration, too. */
    static final int MOST = 200;

    private static final int USUAL = 100;

    static ScimQuery of(String filter, String startIndex, String count, Selection selection) {
        return new ScimQuery(
                filter,
                Math.max(1, number("startIndex", startIndex, 1)),
                Math.clamp(number("count", count, USUAL), 0, MOST),
                selection);
    }

    private static int number(String name, String text, int usual) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            throw new ScimRefused.Wrong(ScimRefused.Kind.INVALID_VALUE, name + " must be a whole number");
        }
    }
}
