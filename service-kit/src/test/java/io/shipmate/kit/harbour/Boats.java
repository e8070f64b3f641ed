package io.shipmate.kit.harbour;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Boats implements PanacheRepositoryBase<Boat, UUID> {}
