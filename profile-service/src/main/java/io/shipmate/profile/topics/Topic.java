package io.shipmate.profile.topics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

/** Something people of working life talk about. Its id and key are for good. */
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

    /** Its place when the tree is read from top to bottom. */
    private int position;

    Topic() {}

    Topic(String key, UUID parent, TopicLabels labels, List<String> synonyms, int position) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.key = key;
        this.parent = parent;
        this.english = labels.en();
        this.german = labels.de();
        this.synonyms = List.copyOf(synonyms);
        this.position = position;
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    int position() {
        return position;
    }

    private TopicLabels labels() {
        return new TopicLabels(english, german);
    }

    TopicState state() {
        return new TopicState(id, key, parent, labels());
    }

    TopicView view() {
        return new TopicView(id, key, parent, labels());
    }

    TopicDetailView detail(List<TopicView> children) {
        return new TopicDetailView(id, key, parent, labels(), synonyms, children);
    }
}
