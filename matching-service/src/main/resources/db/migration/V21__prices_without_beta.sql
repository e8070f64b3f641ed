alter table price_finding drop column beta;
