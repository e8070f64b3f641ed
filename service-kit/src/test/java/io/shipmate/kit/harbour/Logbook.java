package io.shipmate.kit.harbour;

import io.shipmate.kit.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps boats named after a person; fails to forget those who are on a voyage. */
@ApplicationScoped
public class Logbook implements PersonalData {

    private final Boats boats;
    private final Set<UUID> onAVoyage = ConcurrentHashMap.newKeySet();

    Logbook(Boats boats) {
        this.boats = boats;
    }

    public void depart(UUID person) {
        onAVoyage.add(person);
    }

    public void arrive(UUID person) {
        onAVoyage.remove(person);
    }

    @Override
    public String section() {
        return "logbook";
    }

    @Override
    public Object export(UUID person) {
        var named = boats.count("name", person.toString());
        return named == 0 ? null : Map.of("boats", named);
    }

    @Override
    public void erase(UUID person) {
        boats.delete("name", person.toString());
        if (onAVoyage.contains(person)) {
            throw new IllegalStateException("on a voyage");
        }
    }
}
