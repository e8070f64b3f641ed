package io.shipmate.profile.topics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

/**
 * Something people of working life talk about. Its id and key are for good. A topic may become part of another one: then it
 * is in the catalogue no more, and its id means that one. A word that members use and no topic has is kept like a topic outside
 * the catalogue.
 */
@Entity
class Topic {

    @Id
    private UUID id;

    private String key;
    private UUID parent;

    @Column(name = "label_en")
    private String english;

    @Column(name = "label_de")
    private String german;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> synonyms;

    /** Its place when the tree is read from top to bottom; null outside the catalogue. */
    private Integer position;

    private UUID mergedInto;

    /** A member's own word, as words are compared; null for topics of the catalogue. */
    private String word;

    private boolean told;
    private boolean declined;

    Topic() {}

    Topic(String key, UUID parent, TopicLabels labels, List<String> synonyms, int position) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.key = key;
        this.position = position;
        describe(labels, synonyms, parent);
    }

    /** Says what it is called and what it belongs to. Labels are no synonyms of themselves. */
    final void describe(TopicLabels labels, List<String> otherNames, UUID wider) {
        this.parent = wider;
        this.english = labels.en();
        this.german = labels.de();
        this.synonyms = otherNames.stream()
                .filter(name -> !name.equals(english) && !name.equals(german))
                .distinct()
                .toList();
    }

    void belongTo(UUID wider) {
        this.parent = wider;
    }

    /** Becomes part of another one, which is from now on found under all names of this one. */
    void mergeInto(Topic other) {
        other.describe(
                other.labels(),
                Stream.concat(other.synonyms.stream(), names().stream()).toList(),
                other.parent);
        this.mergedInto = other.id;
        this.parent = null;
        this.position = null;
    }

    /** The people-admins may read the word from now on. */
    void tell() {
        told = true;
    }

    /** It stays the word of those who use it. */
    void decline() {
        declined = true;
    }

    private Set<String> names() {
        var names = new LinkedHashSet<>(List.of(english, german));
        names.addAll(synonyms);
        return names;
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    UUID parent() {
        return parent;
    }

    Integer position() {
        return position;
    }

    UUID mergedInto() {
        return mergedInto;
    }

    boolean isInCatalogue() {
        return position != null;
    }

    boolean isOpenWord() {
        return word != null && mergedInto == null && !declined;
    }

    boolean isWord() {
        return word != null;
    }

    TopicLabels labels() {
        return new TopicLabels(english, german);
    }

    TopicState state() {
        return new TopicState(id, key, parent, labels(), mergedInto);
    }

    TopicView view() {
        return new TopicView(id, key, parent, labels());
    }

    TopicDetailView detail(List<TopicView> children) {
        return new TopicDetailView(id, key, parent, labels(), synonyms, children, mergedInto);
    }
}
