package io.shipmate.session.agreements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    /** The circle's agreement, for reading. */
    Agreement of(UUID circle) {
        return findByIdOptional(circle).orElseGet(() -> new Agreement(circle));
    }

    /** The circle's agreement, made if need be; nobody else signs or changes it until the transaction ends. */
    Agreement locked(UUID circle) {
        getEntityManager()
                .createNativeQuery("""
                        insert into agreement (circle, number, norms, version) values (?1, 1, ?2, 0)
                        on conflict do nothing""")
                .setParameter(1, circle)
                .setParameter(2, Norms.NEWEST)
                .executeUpdate();
        return findById(circle, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The circle's agreement as it stays until the transaction ends; many may hold it so at once. */
    Agreement held(UUID circle) {
        var agreement = findById(circle, LockModeType.PESSIMISTIC_READ);
        return agreement == null ? new Agreement(circle) : agreement;
    }

    /** Those of the circles that have one. */
    List<Agreement> of(Collection<UUID> circles) {
        return circles.isEmpty() ? List.of() : list("circle in ?1", circles);
    }

    /** Every agreement that the person signed or added to. */
    List<Agreement> touchedBy(UUID person) {
        return getEntityManager()
                .createQuery("""
                        from Agreement a where exists (select 1 from a.signatures s where s.person = :person)
                        or exists (select 1 from Clause c where c.circle = a.circle and c.author = :person)
                        order by a.circle""", Agreement.class)
                .setParameter("person", person)
                .getResultList();
    }
}
