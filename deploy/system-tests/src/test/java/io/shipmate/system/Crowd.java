package io.shipmate.system;

import static io.shipmate.local.stack.Service.MATCHING;

/** So many people in matching-service's tables, as it would know them: to let so many come in by the API is another test. */
final class Crowd {

    private Crowd() {}

    /**
     * Lets them come in.
     *
     * @param unit what their units' names begin with
     * @param openTo what they are open to
     */
    static void comesIn(TheSystem system, int people, String unit, String openTo) {
        system.databases().run(MATCHING, """
                insert into pool_entry (person, revision, employment, language, zone, participation, match)
                select gen_random_uuid(), 1, 'ACTIVE', 'en', 'Europe/Berlin', 'IN', jsonb_build_object(
                    'jobFamily', 'family-' || n %% 7, 'level', 'L' || n %% 5, 'levelRank', n %% 5 + 1, 'unit', '%2$s-' || n %% 200,
                    'roleSince', '2023-04-01', 'languages', jsonb_build_array('en'), 'openTo', jsonb_build_array('%3$s'), 'capacity', 1,
                    'hours', jsonb_build_object('zone', 'Europe/Berlin', 'windows', jsonb_build_array(
                        jsonb_build_object('day', 'MONDAY', 'from', '09:00', 'to', '17:00'))),
                    'offers', jsonb_build_array(jsonb_build_object(
                        'topic', '01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d01', 'level', 'EXPERT', 'shownTo', 'MEMBERS')),
                    'seeks', jsonb_build_array(jsonb_build_object(
                        'topic', '01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d01', 'need', 'PRESSING', 'shownTo', 'MEMBERS')),
                    'experiences', jsonb_build_array(
                        jsonb_build_object('kind', 'INDUSTRY', 'key', 'industry-' || n %% 31, 'shownTo', 'MEMBERS')))
                from generate_series(1, %1$d) n""".formatted(people, unit, openTo));
    }
}
