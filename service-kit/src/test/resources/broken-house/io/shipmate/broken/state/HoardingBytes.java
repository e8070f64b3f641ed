// breaks: native queries are for rows, for entities, or for OneColumn
package io.shipmate.broken.state;

class HoardingBytes {
    Object beside(jakarta.persistence.EntityManager entities, java.util.Optional<Object> none) {
        var rows = entities.createNativeQuery("select 1, 2", Object[].class).getResultList();
        return none.orElseGet(() -> entities.createNativeQuery("select 1", byte[].class).getResultList()
                .addAll(rows));
    }
}
