CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "calendars" (
	"version" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "committees" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"region" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office_clock" (
	"id" integer PRIMARY KEY NOT NULL,
	"offset_ms" bigint NOT NULL,
	"target_ms" bigint NOT NULL,
	"moving_since" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"account" text,
	CONSTRAINT "people_account_unique" UNIQUE("account")
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"version" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"role" text NOT NULL,
	"committee" text NOT NULL,
	"unit" text,
	"proposer" text,
	"rank" text,
	"acts_for_post" text,
	"acts_for_person" text,
	"starts_at" timestamp(3) with time zone DEFAULT '2000-01-01T00:00:00Z' NOT NULL,
	"ends_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "proposers" (
	"id" text PRIMARY KEY NOT NULL,
	"committee" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"committee" text NOT NULL,
	"term" integer NOT NULL,
	"session" integer NOT NULL,
	"year" integer NOT NULL,
	"opens_on" date NOT NULL,
	"cut_off_at" timestamp(3) with time zone NOT NULL,
	"policy" text NOT NULL,
	"calendar" text NOT NULL,
	"body" text
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"committee" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"supervised_by" text NOT NULL,
	"way" text NOT NULL,
	"chain" jsonb,
	"body" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"case" text NOT NULL,
	"id" text NOT NULL,
	"round" integer NOT NULL,
	"unit" text NOT NULL,
	"role" text NOT NULL,
	"life" text NOT NULL,
	"supervised_by" text NOT NULL,
	"handler" text,
	"current" boolean NOT NULL,
	CONSTRAINT "assignments_case_id_pk" PRIMARY KEY("case","id")
);
--> statement-breakpoint
CREATE TABLE "case_proposers" (
	"case" text NOT NULL,
	"proposer" text NOT NULL,
	"standing" text NOT NULL,
	CONSTRAINT "case_proposers_proposer_case_pk" PRIMARY KEY("proposer","case")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"committee" text NOT NULL,
	"session" text NOT NULL,
	"version" integer NOT NULL,
	"snapshot" jsonb NOT NULL,
	"life" text NOT NULL,
	"number" text NOT NULL,
	"search_number" text NOT NULL,
	"category" text,
	"key" boolean NOT NULL,
	"title_text" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"case" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"unit" text,
	"due_on" date NOT NULL,
	"warns_on" date NOT NULL,
	CONSTRAINT "clocks_case_id_pk" PRIMARY KEY("case","id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"case" text NOT NULL,
	"sequence" integer NOT NULL,
	"schema" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"due_at" timestamp(3) with time zone,
	"occurred_on" date,
	"by" jsonb NOT NULL,
	"kind" text NOT NULL,
	"event" jsonb NOT NULL,
	CONSTRAINT "events_case_sequence_pk" PRIMARY KEY("case","sequence")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"case" text NOT NULL,
	"uploaded_by" text,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "keys" (
	"person" text NOT NULL,
	"key" text NOT NULL,
	"route" text NOT NULL,
	"body_hash" text NOT NULL,
	"case" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "keys_person_key_pk" PRIMARY KEY("person","key")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case" text NOT NULL,
	"sequence" integer NOT NULL,
	"kind" text NOT NULL,
	"person" text NOT NULL,
	"post" text NOT NULL,
	"channel" text NOT NULL,
	"facts" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"read_at" timestamp(3) with time zone,
	"state" text NOT NULL,
	"sending_at" timestamp(3) with time zone,
	"next_attempt_at" timestamp(3) with time zone,
	"attempt" integer DEFAULT 0 NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "numbers" (
	"series" text NOT NULL,
	"number" text NOT NULL,
	"case" text NOT NULL,
	"drawn" boolean NOT NULL,
	CONSTRAINT "numbers_series_number_pk" PRIMARY KEY("series","number")
);
--> statement-breakpoint
CREATE TABLE "pending" (
	"case" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"since" timestamp(3) with time zone NOT NULL,
	"state" text NOT NULL,
	"sending_at" timestamp(3) with time zone,
	"attempt" integer DEFAULT 0 NOT NULL,
	"reason" text,
	CONSTRAINT "pending_case_id_pk" PRIMARY KEY("case","id")
);
--> statement-breakpoint
CREATE TABLE "series" (
	"key" text PRIMARY KEY NOT NULL,
	"next" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"id" text PRIMARY KEY NOT NULL,
	"case" text NOT NULL,
	"hash" text NOT NULL,
	"body" text
);
--> statement-breakpoint
CREATE TABLE "watch" (
	"case" text PRIMARY KEY NOT NULL,
	"needed_version" integer NOT NULL,
	"signalled_version" integer NOT NULL,
	"handled_version" integer NOT NULL,
	"needed_since" timestamp(3) with time zone NOT NULL,
	"wake_at" timestamp(3) with time zone,
	"signal" text NOT NULL,
	"arrived_ms" bigint NOT NULL,
	"leased_until" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"impersonated_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"username" text,
	"display_username" text,
	"role" text,
	"banned" boolean DEFAULT false,
	"ban_reason" text,
	"ban_expires" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email"),
	CONSTRAINT "user_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "auth"."verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_committee_committees_id_fk" FOREIGN KEY ("committee") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_unit_units_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_proposer_proposers_id_fk" FOREIGN KEY ("proposer") REFERENCES "public"."proposers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposers" ADD CONSTRAINT "proposers_committee_committees_id_fk" FOREIGN KEY ("committee") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_committee_committees_id_fk" FOREIGN KEY ("committee") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_policy_policies_version_fk" FOREIGN KEY ("policy") REFERENCES "public"."policies"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_calendar_calendars_version_fk" FOREIGN KEY ("calendar") REFERENCES "public"."calendars"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_committee_committees_id_fk" FOREIGN KEY ("committee") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posts_person" ON "posts" USING btree ("person");--> statement-breakpoint
CREATE INDEX "posts_unit_role" ON "posts" USING btree ("unit","role");--> statement-breakpoint
CREATE INDEX "posts_committee_role" ON "posts" USING btree ("committee","role");--> statement-breakpoint
CREATE INDEX "posts_proposer" ON "posts" USING btree ("proposer");--> statement-breakpoint
CREATE INDEX "posts_acts_for" ON "posts" USING btree ("acts_for_post");--> statement-breakpoint
CREATE INDEX "assignments_unit" ON "assignments" USING btree ("unit","case");--> statement-breakpoint
CREATE INDEX "assignments_supervisor" ON "assignments" USING btree ("supervised_by","case");--> statement-breakpoint
CREATE INDEX "case_proposers_case" ON "case_proposers" USING btree ("case");--> statement-breakpoint
CREATE INDEX "cases_committee_created" ON "cases" USING btree ("committee","created_at","id");--> statement-breakpoint
CREATE INDEX "cases_session_created" ON "cases" USING btree ("session","created_at","id");--> statement-breakpoint
CREATE INDEX "cases_search_number" ON "cases" USING btree ("search_number");--> statement-breakpoint
CREATE INDEX "clocks_due" ON "clocks" USING btree ("due_on","case");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("case","sequence","person","channel");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person","id");--> statement-breakpoint
CREATE INDEX "notices_queue" ON "notices" USING btree ("next_attempt_at") WHERE state in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "watch_unsignalled" ON "watch" USING btree ("case") WHERE signalled_version < needed_version;--> statement-breakpoint
CREATE INDEX "watch_unhandled" ON "watch" USING btree ("needed_since") WHERE handled_version < needed_version;--> statement-breakpoint
CREATE INDEX "watch_wake" ON "watch" USING btree ("wake_at");--> statement-breakpoint
CREATE INDEX "account_user" ON "auth"."account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "auth"."session" USING btree ("user_id");