package io.shipmate.profile.roster;

import java.util.Map;

/**
 * What was uploaded, as far as it tells one upload from another.
 *
 * @param fileName the name that the browser gave, or null
 * @param sha256 of the file's bytes, in hexadecimal
 * @param mapping their column to ours
 * @param dryRun whether nothing is to be changed
 */
record RosterUpload(String fileName, String sha256, Map<String, RosterColumn> mapping, boolean dryRun) {}
