package io.shipmate.local.demo;

import io.shipmate.local.demo.Mailboxes.Mail;
import io.shipmate.local.stack.Service;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Chapter eight: the inbox and the mail of the two. */
final class BeingTold {

    /** Told in the inbox only, unless somebody has asked for more. */
    private static final String NOT_MAILED = "AGREEMENT_IN_FORCE";

    private final Telling telling;
    private final TwoPeople two;
    private final Map<Somebody, Set<String>> mailsBefore = new HashMap<>();

    /** Begins to look at the mail of the two: what they have had before is not part of the story. */
    BeingTold(Telling telling, TwoPeople two) {
        this.telling = telling;
        this.two = two;
        for (var one : two.both()) {
            mailsBefore.put(one, mails(one).stream().map(Mail::id).collect(Collectors.toSet()));
        }
    }

    /**
     * Waits until both have been told everything, and reads it out.
     *
     * @param about ids of the circle and the invitation; every item names one of them
     * @param agreed how many sessions the two have agreed on
     */
    void readOut(List<String> about, int agreed) {
        readOut(
                two.first(),
                about,
                Map.of("PARTNERSHIP_FORMED", 1, "AGREEMENT_IN_FORCE", 1, "SESSION_PLANNED", agreed));
        readOut(
                two.second(),
                about,
                Map.of(
                        "INVITATION_RECEIVED", 1,
                        "PARTNERSHIP_FORMED", 1,
                        "AGREEMENT_SIGNED", 1,
                        "SESSION_PROPOSED", agreed,
                        "SESSION_PLANNED", agreed,
                        "NOTE_SHARED", 1));
    }

    private void readOut(Somebody reader, List<String> about, Map<String, Integer> kinds) {
        var inbox = Eventually.get(
                reader.name() + " is told " + kinds,
                () -> Optional.of(inbox(reader)).filter(page -> kinds.equals(told(page.json(), about))));
        telling.narrator()
                .tell(
                        reader.name() + "'s inbox",
                        inbox,
                        inbox.json().path("unread").asInt() + " unread");
        items(inbox.json(), about)
                .reversed()
                .forEach(item ->
                        telling.narrator().tell("      - " + item.path("text").asString()));
        readMails(reader, mailed(kinds));
    }

    private static int mailed(Map<String, Integer> kinds) {
        return kinds.entrySet().stream()
                .filter(kind -> !kind.getKey().equals(NOT_MAILED))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Answer inbox(Somebody reader) {
        return reader.api().get(Service.NOTIFICATION, "/me/inbox?limit=100").expect(200);
    }

    private static Map<String, Integer> told(JsonNode inbox, List<String> about) {
        return items(inbox, about).stream()
                .collect(Collectors.groupingBy(item -> item.path("kind").asString(), Collectors.summingInt(_ -> 1)));
    }

    /** The items that are about one of these ids, the newest first. */
    private static List<JsonNode> items(JsonNode inbox, List<String> about) {
        return inbox.path("items")
                .valueStream()
                .filter(item -> item.path("about").valueStream().anyMatch(id -> about.contains(id.asString())))
                .toList();
    }

    private void readMails(Somebody reader, int wanted) {
        var mails = Eventually.get(
                reader.name() + " gets " + wanted + " mails",
                () -> Optional.of(sinceTheBeginning(reader)).filter(got -> got.size() >= wanted));
        telling.narrator()
                .tell("%d mails to %s".formatted(mails.size(), reader.employee().email()));
        mails.values().stream()
                .map(mail -> mail.subject() + ". " + sentence(mail))
                .forEach(mail -> telling.narrator().tell("      - " + mail));
    }

    /** What stands between the greeting and the rest. */
    private static String sentence(Mail mail) {
        return mail.text()
                .lines()
                .filter(line -> !line.isBlank())
                .skip(1)
                .findFirst()
                .orElse("");
    }

    /** By their ids: the same mail may come twice when a service dies at the wrong moment, but it is one mail. */
    private Map<String, Mail> sinceTheBeginning(Somebody reader) {
        return mails(reader).stream()
                .filter(mail -> !mailsBefore.get(reader).contains(mail.id()))
                .collect(Collectors.toMap(Mail::id, mail -> mail, (one, _) -> one, LinkedHashMap::new));
    }

    private List<Mail> mails(Somebody reader) {
        return telling.mailboxes().of(reader.employee().email());
    }
}
