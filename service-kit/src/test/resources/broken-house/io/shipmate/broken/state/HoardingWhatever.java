// breaks: native queries are for rows, for entities, or for OneColumn
package io.shipmate.broken.state;

class HoardingWhatever {
    <T> T any(org.hibernate.Session entities, Class<T> type) {
        return entities.createNativeQuery("select 1", type).getSingleResult();
    }
}
