import { ExceptionText } from "./exception-text";

/** What the form as a whole was refused for; announced at once. Renders nothing while there is nothing to say. */
export const FormError = ({ message }: { message: string | undefined }) => (
  <div role="alert">{message !== undefined && <ExceptionText tone="stop">{message}</ExceptionText>}</div>
);
