// breaks: only the outbox sends to Kafka
package io.shipmate.broken.shouting;

class Whispering {
    org.apache.kafka.clients.producer.KafkaProducer<String, String> out;
}
