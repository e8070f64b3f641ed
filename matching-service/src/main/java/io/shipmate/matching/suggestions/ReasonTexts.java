package io.shipmate.matching.suggestions;

import io.shipmate.matching.engine.Evidence;
import io.shipmate.matching.engine.Reason;
import io.shipmate.matching.engine.people.Kinship;
import io.shipmate.matching.engine.people.Story;
import io.shipmate.matching.pool.Topic;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;

/** Puts the engine's reasons into words, in one language and with the topics' names of one moment. */
final class ReasonTexts {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<UUID, Topic> topics;
    private final Locale language;
    private final ResourceBundle texts;

    ReasonTexts(Map<UUID, Topic> topics, Locale language) {
        this.topics = topics;
        this.language = language;
        this.texts = ResourceBundle.getBundle(
                "texts.reasons",
                language,
                Thread.currentThread().getContextClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    ReasonView of(Reason reason) {
        var kind = switch (reason.kind()) {
            case SAME_BOAT -> ReasonView.Kind.SAME_BOAT;
            case YOUR_GAIN -> ReasonView.Kind.YOUR_GAIN;
            case THEIR_GAIN -> ReasonView.Kind.THEIR_GAIN;
        };
        var evidence = evidence(reason.evidence());
        var sentence = kind + "." + reason.feature() + shade(reason.evidence(), evidence);
        return new ReasonView(
                kind, ReasonView.Code.valueOf(reason.feature().name()), text(sentence, named(evidence)), evidence);
    }

    /** Which of a feature's sentences it is. */
    private static String shade(Evidence evidence, List<EvidenceView> named) {
        return switch (evidence) {
            case Evidence.Levels levels -> levels.yours() == levels.theirs() ? ".same" : ".near";
            case Evidence.Families families -> families.kinship() == Kinship.SAME ? ".same" : ".near";
            case Evidence.Topics _, Evidence.Experiences _ -> named.isEmpty() ? ".unnamed" : ".named";
            case Evidence.TimeInRole _, Evidence.Units _ -> "";
        };
    }

    private List<EvidenceView> evidence(Evidence evidence) {
        var views = new ArrayList<EvidenceView>();
        switch (evidence) {
            case Evidence.Topics named ->
                named.topics().forEach(topic -> add(views, EvidenceView.Kind.TOPIC, topic.key()));
            case Evidence.Experiences named ->
                named.experiences().forEach(lived -> add(views, kind(lived.kind()), lived.key()));
            case Evidence.Levels _, Evidence.Families _, Evidence.TimeInRole _, Evidence.Units _ -> {}
        }
        return views;
    }

    /** What the catalogue has no name for (yet) is not named. */
    private void add(List<EvidenceView> views, EvidenceView.Kind kind, String key) {
        if (!UUID_TEXT.matcher(key).matches()) {
            views.add(new EvidenceView(kind, null, key.replace('-', ' ')));
            return;
        }
        var topic = topics.get(UUID.fromString(key));
        if (topic != null && !topic.label(language).isEmpty()) {
            views.add(new EvidenceView(kind, topic.id(), topic.label(language)));
        }
    }

    private static EvidenceView.Kind kind(Story.Experience.Kind kind) {
        return switch (kind) {
            case INDUSTRY -> EvidenceView.Kind.INDUSTRY;
            case FUNCTION -> EvidenceView.Kind.FUNCTION;
            case REGION -> EvidenceView.Kind.REGION;
            case ROLE -> EvidenceView.Kind.ROLE;
            case LIFE -> EvidenceView.Kind.LIFE;
        };
    }

    /** "A", "A and B", "A, B and C". */
    private String named(List<EvidenceView> evidence) {
        var labels = evidence.stream().map(EvidenceView::label).toList();
        if (labels.size() < 2) {
            return String.join("", labels);
        }
        return String.join(", ", labels.subList(0, labels.size() - 1))
                + ' '
                + texts.getString("and")
                + ' '
                + labels.getLast();
    }

    private String text(String sentence, String named) {
        return new MessageFormat(texts.getString(sentence), language).format(new Object[] {named});
    }
}
