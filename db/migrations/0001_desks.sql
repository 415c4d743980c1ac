CREATE TABLE "account_states" (
	"account" text PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp(3) with time zone,
	"must_change_password" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp(3) with time zone NOT NULL,
	"person" text,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "batch_items" (
	"batch" text NOT NULL,
	"position" integer NOT NULL,
	"case" text NOT NULL,
	"target" text,
	"payload" jsonb NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"code" text,
	"reason" text,
	"at" timestamp(3) with time zone,
	CONSTRAINT "batch_items_batch_position_pk" PRIMARY KEY("batch","position")
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"post" text NOT NULL,
	"command" text NOT NULL,
	"body_hash" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"finished_at" timestamp(3) with time zone,
	"started_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"committee" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"keywords" text[] NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "categories_committee_code_pk" PRIMARY KEY("committee","code")
);
--> statement-breakpoint
CREATE TABLE "doings" (
	"person" text NOT NULL,
	"case" text NOT NULL,
	"command" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "doings_person_case_pk" PRIMARY KEY("person","case")
);
--> statement-breakpoint
CREATE TABLE "draft_versions" (
	"draft" text NOT NULL,
	"revision" integer NOT NULL,
	"person" text NOT NULL,
	"body" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "draft_versions_draft_revision_pk" PRIMARY KEY("draft","revision")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"person" text NOT NULL,
	"case" text,
	"assignment" text,
	"revision" integer NOT NULL,
	"body" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duties" (
	"case" text NOT NULL,
	"id" text NOT NULL,
	"queue" text NOT NULL,
	"target" text,
	"place" text NOT NULL,
	"place_id" text NOT NULL,
	"role" text NOT NULL,
	"rank" text,
	"since" timestamp(3) with time zone NOT NULL,
	"due_on" date,
	"warns_on" date,
	CONSTRAINT "duties_case_id_pk" PRIMARY KEY("case","id")
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"person" text NOT NULL,
	"case" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "follows_person_case_pk" PRIMARY KEY("person","case")
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"case" text NOT NULL,
	"person" text NOT NULL,
	"seen_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "presence_case_person_pk" PRIMARY KEY("case","person")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"screen" text NOT NULL,
	"name" text NOT NULL,
	"search" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "title_pairs" (
	"case" text PRIMARY KEY NOT NULL,
	"committee" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"pairs" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_aliases" (
	"unit" text NOT NULL,
	"alias" text NOT NULL,
	CONSTRAINT "unit_aliases_unit_alias_pk" PRIMARY KEY("unit","alias")
);
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "telephone" text;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "duty" text;--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "batch_items_waiting" ON "batch_items" USING btree ("batch") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "doings_person" ON "doings" USING btree ("person","at","case");--> statement-breakpoint
CREATE INDEX "drafts_person" ON "drafts" USING btree ("person","kind","at");--> statement-breakpoint
CREATE INDEX "duties_place" ON "duties" USING btree ("place_id","role","queue","due_on","since");--> statement-breakpoint
CREATE INDEX "follows_case" ON "follows" USING btree ("case");--> statement-breakpoint
CREATE INDEX "saved_views_person" ON "saved_views" USING btree ("person","screen");--> statement-breakpoint
CREATE INDEX "title_pairs_pairs" ON "title_pairs" USING gin ("pairs");--> statement-breakpoint
CREATE INDEX "title_pairs_newest" ON "title_pairs" USING btree ("committee","at");--> statement-breakpoint
CREATE INDEX "assignments_handler" ON "assignments" USING btree ("handler","case");--> statement-breakpoint
CREATE INDEX "assignments_open" ON "assignments" USING btree ("unit","supervised_by") WHERE life not in ('issued', 'reassigned', 'cancelled');--> statement-breakpoint
CREATE INDEX "cases_category" ON "cases" USING btree ("committee","category","created_at");--> statement-breakpoint
CREATE INDEX "cases_feedback" ON "cases" USING btree ("committee","updated_at") WHERE life in ('replied', 'feedbackOpen');--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("committee","created_at","id") WHERE life not in ('concluded', 'notFiled', 'withdrawn');