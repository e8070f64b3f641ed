package io.shipmate.profile.roster;

import java.util.Map;

/**
 * What was said about an uploaded file.
 *
 * @param fileName the name that the browser gave, or null
 * @param mapping their column to ours
 * @param dryRun whether nothing is to be changed
 * @param whole whether whoever is not in it has left
 */
record RosterUpload(String fileName, Map<String, RosterColumn> mapping, boolean dryRun, boolean whole) {}
