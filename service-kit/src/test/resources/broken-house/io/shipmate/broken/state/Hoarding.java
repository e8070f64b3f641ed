// breaks: native queries are for rows, for entities, or for OneColumn
package io.shipmate.broken.state;

class Hoarding {
    Object one(org.hibernate.Session entities) {
        return entities.createNativeQuery("select 1", Integer.class).getSingleResult();
    }
}
