package io.shipmate.notification.preferences;

import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.identity.PersonUnknown;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.recipients.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** Lets people say how they want to be told. */
@ApplicationScoped
class Choosing {

    private final Preferences preferences;
    private final Recipients recipients;
    private final IfMatch ifMatch;

    Choosing(Preferences preferences, Recipients recipients, IfMatch ifMatch) {
        this.preferences = preferences;
        this.recipients = recipients;
        this.ifMatch = ifMatch;
    }

    @Transactional
    PreferencesView preferences(UUID person) {
        return PreferencesView.of(preferences.of(person));
    }

    /** One change of a person's preferences after the other: the row of the recipient is the lock. */
    @Transactional
    PreferencesView replace(UUID person, ReplacePreferences request) {
        var choices = choices(request.kinds());
        requireSense(request.quietHours());
        if (!recipients.hold(person)) {
            throw new PersonUnknown();
        }
        var preference = preferences.of(person);
        ifMatch.requireSeen(PreferencesView.of(preference));
        preference.become(choices, request.quietHours());
        preferences.persistAndFlush(preference);
        return PreferencesView.of(preference);
    }

    private static List<Choice> choices(List<KindPreference> kinds) {
        var choices = new ArrayList<Choice>();
        var seen = EnumSet.noneOf(Kind.class);
        for (var i = 0; i < kinds.size(); i++) {
            var wanted = kinds.get(i);
            if (!seen.add(wanted.kind())) {
                throw Invalid.at("/kinds/" + i + "/kind", "stands here a second time");
            }
            if (!wanted.channels().contains(Channel.INBOX)) {
                throw new PreferenceRefused.InboxIsAlwaysOn(wanted.kind());
            }
            choices.add(
                    new Choice(wanted.kind(), Channel.EMAIL, wanted.channels().contains(Channel.EMAIL)));
        }
        return choices;
    }

    private static void requireSense(QuietTimes quiet) {
        if (quiet == null) {
            return;
        }
        if (quiet.from().equals(quiet.to())) {
            throw Invalid.at("/quietHours/to", "must be another time than from");
        }
        try {
            if (quiet.zone() != null) {
                ZoneId.of(quiet.zone());
            }
        } catch (DateTimeException _) {
            throw Invalid.at("/quietHours/zone", "is not an IANA time zone");
        }
    }
}
