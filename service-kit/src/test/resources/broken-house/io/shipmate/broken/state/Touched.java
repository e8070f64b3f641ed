// breaks: fields of entities are private
package io.shipmate.broken.state;

@jakarta.persistence.Entity
class Touched {
    long id;
}
