package io.shipmate.profile.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.identity.PersonUnknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reading and telling one's own profile. */
@ApplicationScoped
class OwnProfile {

    private final SigningIn signingIn;
    private final People people;
    private final StoryPatches patches;
    private final MeViews views;
    private final IfMatch ifMatch;

    OwnProfile(SigningIn signingIn, People people, StoryPatches patches, MeViews views, IfMatch ifMatch) {
        this.signingIn = signingIn;
        this.people = people;
        this.patches = patches;
        this.views = views;
        this.ifMatch = ifMatch;
    }

    /** The caller's profile. The first call binds the sign-in. */
    @Transactional
    MeView read() {
        return people.findByIdOptional(signingIn.person()).map(views::of).orElseThrow(PersonUnknown::new);
    }

    @Transactional
    MeView tell(UUID caller, JsonNode patch) {
        var person = people.locked(caller).orElseThrow(PersonUnknown::new);
        ifMatch.requireSeen(views.of(person));
        person.tell(patches.apply(patch, person.story()));
        return views.of(person);
    }
}
