package io.shipmate.profile.hris;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shipmate.kit.outbound.LeadsInside;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Asks a provider for one employee, wherever it tells the parts of them, and lays the parts together. */
@ApplicationScoped
class ProviderClient {

    private final ProviderCalls calls;
    private final Clock clock;

    ProviderClient(ProviderCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Asks for the employee with this id of the provider's. */
    Fetched fetch(Source source, SourceAccess access, String subject) {
        var at = clock.instant();
        try {
            var answer = calls.ask(source.of(subject), access);
            var obstacle = obstacle(answer);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            var person = part(answer.tree(), source.person());
            return person.isPresent()
                    ? whole(source, access, subject, new Fetched.Found(person.get(), at))
                    : new Fetched.Refused(DeliveryReason.PROVIDER_UNREADABLE);
        } catch (LeadsInside _) {
            return new Fetched.Refused(DeliveryReason.ADDRESS_INSIDE);
        } catch (IOException _) {
            return new Fetched.Away(Optional.empty());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Fetched.Away(Optional.empty());
        }
    }

    /** Asks for a page of the list of all employees; what was found is the whole answer. */
    Fetched page(Source.Place place, SourceAccess access) {
        var at = clock.instant();
        try {
            var answer = calls.askForList(place, access);
            return obstacle(answer)
                    .orElseGet(() -> answer.tree().isContainerNode()
                            ? new Fetched.Found(answer.tree(), at)
                            : new Fetched.Refused(DeliveryReason.PROVIDER_UNREADABLE));
        } catch (LeadsInside _) {
            return new Fetched.Refused(DeliveryReason.ADDRESS_INSIDE);
        } catch (IOException _) {
            return new Fetched.Away(Optional.empty());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Fetched.Away(Optional.empty());
        }
    }

    /** Lays the further parts beside the employee; a part that is not there is none. */
    private Fetched whole(Source source, SourceAccess access, String subject, Fetched.Found person)
            throws IOException, InterruptedException {
        if (source.also().isEmpty()) {
            return person;
        }
        ObjectNode whole = person.said().deepCopy();
        for (var further : source.also()) {
            var answer = calls.ask(source.of(subject, further), access);
            var obstacle = obstacle(answer);
            if (obstacle.isPresent() && !isNobody(answer)) {
                return obstacle.get();
            }
            part(answer.tree(), further.person()).ifPresent(part -> whole.set(further.as(), part));
        }
        return new Fetched.Found(whole, person.at());
    }

    private static boolean isNobody(ProviderCalls.Answer answer) {
        return answer.status() == 404 || answer.status() == 410;
    }

    /** Why the answer is none; nothing if it is. */
    private static Optional<Fetched> obstacle(ProviderCalls.Answer answer) {
        return switch (answer.status()) {
            case 200 -> Optional.empty();
            case 404, 410 -> Optional.of(new Fetched.Refused(DeliveryReason.PROVIDER_KNOWS_NOBODY));
            case 408, 429, 500, 502, 503, 504 -> Optional.of(new Fetched.Away(answer.pause()));
            default -> Optional.of(new Fetched.Refused(DeliveryReason.PROVIDER_REFUSED));
        };
    }

    private static Optional<JsonNode> part(JsonNode tree, String pointer) {
        var part = pointer == null ? tree : tree.at(JsonPointer.compile(pointer));
        return Optional.of(part).filter(found -> found.isObject() && !found.isEmpty());
    }
}
