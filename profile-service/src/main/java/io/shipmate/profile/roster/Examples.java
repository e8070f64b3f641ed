package io.shipmate.profile.roster;

/** Examples for the contract. */
final class Examples {

    static final String PENDING = """
            {"id":"0199c3a0-5f00-7000-8000-000000000003","source":"ROSTER","fileName":"roster.csv","state":"PENDING","dryRun":false,"whole":false,
             "rows":{"total":300,"done":1,"created":0,"changed":0,"moved":0,"unchanged":0,"skipped":0,"failed":1,"left":0},
             "uploadedAt":"2026-03-02T08:00:00Z"}""";

    static final String DONE = """
            {"id":"0199c3a0-5f00-7000-8000-000000000003","source":"ROSTER","fileName":"roster.csv","state":"DONE","dryRun":false,"whole":false,
             "rows":{"total":300,"done":300,"created":290,"changed":4,"moved":1,"unchanged":5,"skipped":0,"failed":1,"left":0},
             "uploadedAt":"2026-03-02T08:00:00Z","finishedAt":"2026-03-02T08:00:02Z"}""";

    static final String CONFIRMED = """
            {"id":"0199c3a0-5f00-7000-8000-000000000003","source":"ROSTER","fileName":"roster.csv","state":"PENDING","dryRun":false,"whole":true,
             "rows":{"total":420,"done":0,"created":0,"changed":0,"moved":0,"unchanged":0,"skipped":0,"failed":0,"left":0},
             "comparison":{"leaving":120,"ofPeople":400,"mostLeaving":40,"rowsWithoutId":0},
             "uploadedAt":"2026-03-02T08:00:00Z"}""";

    static final String DISCARDED = """
            {"id":"0199c3a0-5f00-7000-8000-000000000003","source":"ROSTER","fileName":"roster.csv","state":"DISCARDED","dryRun":false,"whole":true,
             "rows":{"total":420,"done":0,"created":0,"changed":0,"moved":0,"unchanged":0,"skipped":0,"failed":0,"left":0},
             "comparison":{"leaving":120,"ofPeople":400,"mostLeaving":40,"rowsWithoutId":0},
             "uploadedAt":"2026-03-02T08:00:00Z","finishedAt":"2026-03-02T09:00:00Z"}""";

    static final String IMPORTS = "{\"items\":[" + DONE + "]}";

    /** Each property is a part of the form. */
    static final String UPLOAD = """
            {"file":"external_id,given_name,email,time_zone\\nE-1042,Anna,anna.mueller@example.com,Europe/Berlin\\n",
             "dryRun":true}""";

    static final String ROWS = """
            {"items":[{"row":17,"externalId":"E-1042","outcome":"FAILED","reasons":[{"code":"zone-unknown",
             "column":"time_zone","message":"This is not a time zone. Use an IANA name such as Europe/Berlin."}]}]}""";

    private Examples() {}
}
