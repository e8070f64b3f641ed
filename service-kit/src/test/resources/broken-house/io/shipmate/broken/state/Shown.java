// breaks: entities are package-private
package io.shipmate.broken.state;

@jakarta.persistence.Entity
public class Shown {
    private long id;
}
