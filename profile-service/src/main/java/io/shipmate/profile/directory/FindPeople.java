package io.shipmate.profile.directory;

/** What was asked of the directory, as it was asked. What is null does not matter. */
record FindPeople(
        String q, String topic, String jobFamily, String level, String unit, String location, String language) {}
