package io.shipmate.matching.insights;

/**
 * One group of a cut.
 *
 * @param key the unit, job family, level or location as the HR system names it, or the programme's id; empty for the company
 */
record Group(Cut cut, String key) {

    static final Group EVERYBODY = new Group(Cut.COMPANY, "");
}
