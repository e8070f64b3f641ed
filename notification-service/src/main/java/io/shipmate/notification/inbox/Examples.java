package io.shipmate.notification.inbox;

/** Examples and words that the contract repeats. */
final class Examples {

    static final String ACCEPT_LANGUAGE = "The language of the texts: `en` or `de`; the reader's own if it is absent";

    static final String READ_ITEM = """
            {"id":"01980a5e-7f3c-7b42-9d11-0c6f2f6a7e10","kind":"INVITATION_RECEIVED","text":"Somebody would like to meet you.",\
            "about":{"invitation":"01980a5e-7a10-7c3e-8f00-6f2b1b8f0c11","person":"01980a5d-0001-7aaa-8bbb-000000000001"},\
            "toldAt":"2026-05-04T09:30:00Z","readAt":"2026-05-04T10:02:11Z"}""";

    static final String INBOX = """
            {"items":[{"id":"01980a5e-7f3c-7b42-9d11-0c6f2f6a7e10","kind":"INVITATION_RECEIVED",\
            "text":"Somebody would like to meet you.",\
            "about":{"invitation":"01980a5e-7a10-7c3e-8f00-6f2b1b8f0c11","person":"01980a5d-0001-7aaa-8bbb-000000000001"},\
            "toldAt":"2026-05-04T09:30:00Z"}],"unread":1}""";

    static final String TICKET = """
            {"ticket":"mX0cKp6vQ2m1d1cJt1Jx0m4cFq0oKcVgY7p8C1oV9sE","expiresAt":"2026-05-04T09:30:30Z"}""";

    static final String STREAM = """
            event: item
            id: 01980a5e-7f3c-7b42-9d11-0c6f2f6a7e10
            data: {"id":"01980a5e-7f3c-7b42-9d11-0c6f2f6a7e10","kind":"NOTE_SHARED",\
            "text":"A note was shared in your circle.","about":{},"toldAt":"2026-05-04T09:30:00Z"}

            :still here
            """;

    private Examples() {}
}
