// breaks: transactions begin in use cases
package io.shipmate.broken.state;

@jakarta.transaction.Transactional
class BusyRefusals {}
