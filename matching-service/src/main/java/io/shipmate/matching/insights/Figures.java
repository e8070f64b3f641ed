package io.shipmate.matching.insights;

/**
 * What is told of one group: rounded, and null where nothing is.
 *
 * @param people how many take part
 * @param withPartner how many of them have a partner
 * @param foundPartner how many of them found their first partner in the month
 * @param waited how long half of these had waited at the most
 * @param withBuddy of a programme: how many have a buddy in it
 * @param neverShown how many of the people stand on nobody's list
 * @param exposure how unevenly they are shown, in hundredths
 * @param reciprocity how many of a hundred places on their lists are mutual
 */
record Figures(
        int people,
        Integer withPartner,
        Integer foundPartner,
        Waiting waited,
        Integer withBuddy,
        Integer neverShown,
        Integer exposure,
        Integer reciprocity) {}
