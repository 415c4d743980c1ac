/** What our logs keep of an error: never the values of a statement, which may be names, texts or session tokens. */

export interface DescribedError {
  name: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: DescribedError;
}

/** Serializer for loggers. Whatever is not an error is told by its text. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: 'Thrown', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    name: error.name,
    message: withoutValues(error.message),
    ...(code && { code }),
    ...(error.stack && { stack: withoutValues(error.stack) }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

/** Drizzle writes the parameters of a failed query into the message, from there to its end. */
function withoutValues(text: string): string {
  return text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, '\nparams: …');
}
