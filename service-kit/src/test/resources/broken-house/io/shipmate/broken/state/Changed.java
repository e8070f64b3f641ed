// breaks: entities have no setters
package io.shipmate.broken.state;

@jakarta.persistence.Entity
class Changed {
    private String name;

    void setName(String name) {
        this.name = name;
    }
}
